package vn.chiso.bench.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.chiso.local.client.Await;
import vn.chiso.local.system.Database;

/** What is written into the scoring database because requests would take hours. */
record Rows(Database database) {

    /** So many communes below the province; those that are there already are taken again. */
    List<String> units(int count, String province) {
        update("""
                with made as (
                    insert into unit_node (id, version, code, name, type, parent_id, valid_from)
                    select uuidv7(), 0, 'BENCH.' || i, 'Xã số ' || i, 'COMMUNE', ?, date '2020-01-01'
                      from generate_series(1, ?) i
                    on conflict (code) do nothing
                    returning id)
                select count(*) from made
                """, UUID.fromString(province), count);
        update("""
                select rebuild_unit_paths(array(
                    select id from unit_node
                     where code like 'BENCH.%' and id not in (select descendant_id from unit_path)))
                """);
        return texts("select id::text from unit_node where code like 'BENCH.%' order by id limit " + count);
    }

    void forgetVariants() {
        // In a schema of its own: the service grants itself what stands in its own.
        update("drop schema if exists bench cascade");
        update("create schema bench");
        update("""
                create table bench.line (
                    variant int, criterion_code text, self jsonb, self_points numeric, scored_by text[],
                    primary key (variant, criterion_code))
                """);
    }

    void keepVariant(int variant, MadeCampaign campaign) {
        update("""
                insert into bench.line
                select ?, criterion_code, self, self_points, scored_by from scorecard_line where scorecard_id = ?
                """, variant, UUID.fromString(campaign.card()));
    }

    /** Then the sums, as the service keeps them with the card, and who handed it in. */
    void fillCards(int variants, MadeCampaign campaign) {
        update("""
                update scorecard_line l
                   set self = b.self, self_points = b.self_points, scored_by = b.scored_by, version = l.version + 1
                  from scorecard s, bench.line b
                 where s.id = l.scorecard_id and s.campaign_id = ? and s.id <> ?
                   and b.criterion_code = l.criterion_code
                   and b.variant = abs(hashtext(s.id || l.criterion_code)) % ?
                """, UUID.fromString(campaign.id()), UUID.fromString(campaign.card()), variants);
        update("""
                update scorecard s
                   set lines_assessed = lines_total, status = 'SUBMITTED', submitted_at = now(), version = version + 1,
                       self_points = (select sum(l.self_points) from scorecard_line l where l.scorecard_id = s.id)
                 where s.campaign_id = ?
                """, UUID.fromString(campaign.id()));
    }

    /** Those that nobody has appraised yet are as others of their variant were. */
    void spreadAppraisals(int variants, MadeCampaign campaign) {
        update("""
                with found as (
                    select distinct on (l.criterion_code, variant)
                           l.criterion_code, abs(hashtext(s.id || l.criterion_code)) % ? as variant,
                           l.appraisal1, l.appraised_points
                      from scorecard_line l join scorecard s on s.id = l.scorecard_id
                     where s.campaign_id = ? and s.id <> ? and l.appraisal1 is not null)
                update scorecard_line l
                   set appraisal1 = f.appraisal1, appraised_points = f.appraised_points, version = l.version + 1
                  from scorecard s, found f
                 where s.id = l.scorecard_id and s.campaign_id = ? and l.appraisal1 is null
                   and f.criterion_code = l.criterion_code
                   and f.variant = abs(hashtext(s.id || l.criterion_code)) % ?
                """, variants, campaignId(campaign), UUID.fromString(campaign.card()), campaignId(campaign), variants);
        update("vacuum analyze");
    }

    private static UUID campaignId(MadeCampaign campaign) {
        return UUID.fromString(campaign.id());
    }

    /** Statistics as autovacuum would make them, and every event sent that was written so far. */
    void settle() {
        update("vacuum analyze");
        Await.settled(() -> texts("select id::text from outbox_event where sent_at is null limit 1")
                .isEmpty());
    }

    private void update(String sql, Object... parameters) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private List<String> texts(String sql) {
        try (Connection connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
