package vn.chiso.bench.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.chiso.bench.engine.MadeSet;
import vn.chiso.bench.lag.MappedSets;
import vn.chiso.local.client.Gateway;
import vn.chiso.local.sample.Sample;
import vn.chiso.local.sample.Units;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Progress;

/** Results of some units of which all services know, in two years of one programme. */
record TwoYears(ChisoSystem system, Gateway gateway, Progress progress) {

    private static final int UNITS = 10;
    private static final int CRITERIA = 10;
    private static final String PROGRAMME = "BENCH_YEARS";
    private static final String YEAR_BEFORE = "2022";

    MappedSets publish() {
        var maker = new CampaignMaker(system, gateway, MadeSet.of(CRITERIA), progress);
        var units = units();
        return new MappedSets(publish(maker, YEAR_BEFORE, units), publish(maker, Sample.YEAR_SCORED, units));
    }

    /** @return the set */
    private String publish(CampaignMaker maker, String year, List<String> units) {
        var campaign = maker.open(PROGRAMME, year, units);
        maker.fill(campaign);
        new Publishing(system, gateway).seconds(campaign);
        return campaign.criteriaSet();
    }

    private List<String> units() {
        var administrator = gateway.as("quantri");
        var known = Units.of(administrator);
        List<String> ids = new ArrayList<>(List.of(known.id(Sample.DISTRICT)));
        IntStream.range(1, UNITS).forEach(number -> {
            var body = Map.of(
                    "code",
                    "DO.X" + number,
                    "name",
                    "Xã đo " + number,
                    "type",
                    "COMMUNE",
                    "parentId",
                    known.id(Sample.PROVINCE),
                    "validFrom",
                    "2000-01-01");
            ids.add(administrator.post("/units", body).text("id"));
        });
        return ids;
    }
}
