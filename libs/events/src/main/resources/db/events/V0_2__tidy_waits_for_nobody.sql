-- As before, and: it gives up rather than let every insertion queue behind it while the relay waits
-- for a slow broker; it forgets all inbox ids that are old enough; and published facts that found no
-- partition of their day, after a long stop, do not stay for ever.
create or replace function events_tidy(keep_days integer, inbox_keep_days integer) returns integer
    language plpgsql security definer
    set search_path from current
    set lock_timeout = '2s' as
$$
declare
    today   date    := (now() at time zone 'UTC')::date;
    dropped integer := 0;
    day     date;
    old     text;
    pending boolean;
begin
    perform pg_advisory_xact_lock(hashtext('events_tidy'));
    for day in select d::date from generate_series(today, today + 7, interval '1 day') d loop
        if to_regclass(format('outbox_%s', to_char(day, 'YYYYMMDD'))) is null
            and not exists (select from outbox_default where created_on = day) then
            execute format('create table outbox_%s partition of outbox for values from (%L) to (%L)',
                to_char(day, 'YYYYMMDD'), day, day + 1);
        end if;
    end loop;
    for old in
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'outbox'::regclass and c.relname ~ '^outbox_[0-9]{8}$'
          and to_date(substring(c.relname from 8), 'YYYYMMDD') < today - keep_days
    loop
        execute format('select exists (select from %I where published_at is null)', old) into pending;
        if not pending then
            execute format('drop table %I', old);
            dropped := dropped + 1;
        end if;
    end loop;
    delete from outbox_default
        where created_on < today - keep_days and published_at is not null;
    delete from inbox where received_at < now() - inbox_keep_days * interval '1 day';
    return dropped;
end
$$;
