-- Lets EventSource, which cannot send a bearer, open a stream once. Only the hash of the ticket is kept.
create table stream_ticket (
    hash         text        not null,
    username     text        not null,
    expires_at   timestamptz not null,
    -- The end of the token by which it was made, and of the stream.
    stream_until timestamptz not null,
    constraint pk_stream_ticket primary key (hash)
);

create index ix_stream_ticket_expires_at on stream_ticket (expires_at);
