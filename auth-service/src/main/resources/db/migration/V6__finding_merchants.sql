-- Operations finds merchants by first letters, and lists them by name, as outlets are found.
alter table merchant add column sort_name text collate "C";

create table merchant_search_key (
    search_key  text collate "C" not null,
    merchant_id text             not null references merchant,
    primary key (search_key, merchant_id)
);

create index merchant_search_key_of_merchant on merchant_search_key (merchant_id);

-- Those registered before, as SearchWords reads them; its one difference, marks beyond the Latin
-- ones, is in no French name.
create function pg_temp.words(line text)
    returns table (word text, place bigint) language sql as $$
    select found, n
    from regexp_split_to_table(
             replace(replace(
                 lower(regexp_replace(normalize(line, nfkd), '[\u0300-\u036f]+', '', 'g')
                       collate pg_c_utf8),
                 'œ', 'oe'), 'æ', 'ae'),
             '[^[:alnum:]]+') with ordinality as split (found, n)
    where found <> ''
$$;

insert into merchant_search_key
select distinct word, id
from merchant, pg_temp.words(concat_ws(' ', legal_name, town, id));

update merchant
set sort_name = coalesce((select string_agg(word, ' ' order by place) from pg_temp.words(legal_name)), '');

alter table merchant alter column sort_name set not null;

create index merchant_by_name on merchant (sort_name, id);

-- A merchant's outlets as operations lists them, the closed ones too.
create index outlet_of_merchant on outlet (merchant_id, sort_name, sort_town, id);

-- Accounts that are blocked, the latest first.
create index account_blocked on account (least(locked_out_at, blocked_at) desc, id desc)
    where locked_out_at is not null or blocked_at is not null;
