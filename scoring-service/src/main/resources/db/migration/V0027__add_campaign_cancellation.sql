-- Why a campaign was given up; it stands with the campaign because whoever looks for it finds it there.
alter table campaign
    add column cancellation_reason text,
    add constraint ck_campaign_cancellation check ((status = 'CANCELLED') = (cancellation_reason is not null));
