package vn.chiso.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Gateway;

/** The working days of each year, document by document: the first loads the year, the others revise it. */
final class CalendarsLoading implements Loading {

    @Override
    public String load(Gateway gateway, Sample sample) {
        Api editor = gateway.as("danhmuc.tinh");
        Map<Integer, Integer> known = editor.list("/calendars?limit=200").stream()
                .collect(Collectors.toMap(
                        year -> year.path("year").asInt(),
                        year -> year.path("revision").asInt()));
        JsonNode calendars = sample.facts("calendars.json");
        int read = 0;
        for (JsonNode calendar : calendars) {
            JsonNode revisions = calendar.path("revisions");
            int year = calendar.path("year").asInt();
            for (int i = known.getOrDefault(year, 0); i < revisions.size(); i++) {
                tell(editor, year, i, (ObjectNode) revisions.path(i));
                read++;
            }
        }
        return calendars.size() + " years of working days, " + read + " documents newly read";
    }

    private static void tell(Api editor, int year, int revision, ObjectNode document) {
        if (revision == 0) {
            editor.post("/calendars", document.deepCopy().put("year", year));
        } else {
            String path = "/calendars/" + year;
            editor.put(path, editor.get(path).etag(), document);
        }
    }
}
