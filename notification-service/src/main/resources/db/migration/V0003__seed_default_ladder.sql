-- Before the deadline those who do the work, after it those who answer for it.
insert into reminder_policy (id, version, code, name, unit_id, rungs)
values ('018e0f66-0000-7000-8000-000000000001', 0, 'default', 'Thang nhắc việc mặc định', null, '[
    {"offsetDays": -14, "positions": ["OFFICER"],                         "channels": ["INBOX", "EMAIL"]},
    {"offsetDays":  -7, "positions": ["OFFICER"],                         "channels": ["INBOX", "EMAIL"]},
    {"offsetDays":  -3, "positions": ["OFFICER", "UNIT_HEAD"],            "channels": ["INBOX", "EMAIL"]},
    {"offsetDays":  -1, "positions": ["OFFICER", "UNIT_HEAD"],            "channels": ["INBOX", "EMAIL"]},
    {"offsetDays":   0, "positions": ["OFFICER", "UNIT_HEAD"],            "channels": ["INBOX", "EMAIL"]},
    {"offsetDays":   1, "positions": ["UNIT_HEAD", "STANDING_OFFICE"],    "channels": ["INBOX", "EMAIL"]},
    {"offsetDays":   3, "positions": ["UNIT_HEAD", "STANDING_OFFICE"],    "channels": ["INBOX", "EMAIL"]},
    {"offsetDays":   7, "positions": ["STANDING_OFFICE", "LEADERSHIP"],   "channels": ["INBOX", "EMAIL"]}
]');
