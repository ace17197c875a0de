-- Every pause has a version of its own, so that what a client knows of an earlier pause of the plan does not end a later one.
create sequence plan_pause_version;
