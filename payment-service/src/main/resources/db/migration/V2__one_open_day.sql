-- Exactly one business date has not ended, also when two replicas begin on an empty database.
create unique index business_day_open on business_day ((true)) where ended_at is null;
