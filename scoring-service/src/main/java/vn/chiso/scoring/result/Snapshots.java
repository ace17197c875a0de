package vn.chiso.scoring.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import vn.chiso.scoring.result.snapshot.ResultLine;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;

/** Between the snapshot as content and the snapshot as stored. */
@ApplicationScoped
class Snapshots {

    private final ObjectMapper json;

    Snapshots(ObjectMapper json) {
        this.json = json;
    }

    /** Written and read once, so that the tree has the very values that come back from the database. */
    JsonNode tree(ResultSnapshot content) {
        try {
            return json.readTree(json.writeValueAsBytes(content));
        } catch (IOException e) {
            throw new IllegalArgumentException("A snapshot is JSON", e);
        }
    }

    ResultSnapshot content(String snapshot) {
        try {
            return json.readValue(snapshot, ResultSnapshot.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A snapshot cannot be read", e);
        }
    }

    PublishedPlace place(String place) {
        try {
            return json.readValue(place, PublishedPlace.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A place of a snapshot cannot be read", e);
        }
    }

    ResultLine line(String line) {
        try {
            return json.readValue(line, ResultLine.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line of a snapshot cannot be read", e);
        }
    }

    ResultSnapshot content(Result result) {
        try {
            return json.treeToValue(result.snapshot(), ResultSnapshot.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Snapshot of result " + result.id() + " cannot be read", e);
        }
    }
}
