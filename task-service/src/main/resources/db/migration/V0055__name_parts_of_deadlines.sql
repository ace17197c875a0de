-- Of a compound deadline each part is given out by itself, in its own words. Null for an occurrence of the whole.
create function part_of_deadline(deadline jsonb, occurrence_key text) returns jsonb
    language sql immutable
    return case
        when occurrence_key ~ '^PART-[1-9]'
            then deadline #> array['deadline', 'parts', (cast(substring(occurrence_key from '^PART-([0-9]+)') as integer) - 1)::text]
    end;
