package vn.chiso.local.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A line of a log as a person wants to read it; services write theirs as JSON. */
final class LogLine {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LONGEST = 500;

    private LogLine() {}

    static String shown(String line) {
        String text = line.startsWith("{") ? told(line) : line;
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }

    private static String told(String line) {
        try {
            JsonNode log = MAPPER.readTree(line);
            StringBuilder text = new StringBuilder()
                    .append(log.path("timestamp").asText())
                    .append(' ')
                    .append(log.path("level").asText())
                    .append(' ')
                    .append(log.path("message").asText());
            JsonNode exception = log.path("exception");
            while (exception.isObject()) {
                text.append("\n  |   ")
                        .append(exception.path("exceptionType").asText())
                        .append(": ")
                        .append(exception.path("message").asText());
                exception = exception.at("/causedBy/exception");
            }
            return text.toString();
        } catch (JsonProcessingException e) {
            return line;
        }
    }
}
