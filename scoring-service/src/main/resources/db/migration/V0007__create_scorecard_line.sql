-- One criterion on one card. The stages are documents (author, time, reason, inputs, trace); their points stand beside them
-- as numbers, for sums. Null points with a stage present: the criterion is excluded for the unit.
create table scorecard_line (
    id               uuid     not null,
    version          bigint   not null,
    scorecard_id     uuid     not null,
    position         integer  not null,
    criterion_code   text     not null,
    max_points       numeric not null,
    self             jsonb,
    self_points      numeric,
    appraisal1       jsonb,
    explanation      jsonb,
    appraisal2       jsonb,
    appraised_points numeric,
    final            jsonb,
    final_points     numeric,
    -- Every account that ever scored this line: none of them may appraise it.
    scored_by        text[]   not null,
    constraint pk_scorecard_line primary key (id),
    constraint fk_scorecard_line_scorecard foreign key (scorecard_id) references scorecard (id),
    constraint uq_scorecard_line_code unique (scorecard_id, criterion_code),
    constraint ck_scorecard_line_self check (self_points between 0 and max_points),
    constraint ck_scorecard_line_appraised check (appraised_points between 0 and max_points),
    constraint ck_scorecard_line_final check (final_points between 0 and max_points)
);
