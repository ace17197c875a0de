package vn.chiso.platform.contract;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Headers that many operations take or answer, described once: each operation refers to them. */
final class SharedParts {

    static final String ACCEPT_LANGUAGE = "AcceptLanguage";
    static final String IF_NONE_MATCH = "IfNoneMatch";
    static final String E_TAG = "ETag";
    static final String LINK = "Link";
    static final String LOCATION = "Location";

    private SharedParts() {}

    static void addTo(Components components) {
        components
                .addParameter(
                        ACCEPT_LANGUAGE,
                        taken(
                                        "Accept-Language",
                                        "Language of problems and of all texts that the service itself words: vi, as"
                                                + " without the header, or en.")
                                .example("en"))
                .addParameter(
                        IF_NONE_MATCH,
                        taken("If-None-Match", "The ETag of the answer that the client has already.")
                                .example("\"3\""))
                .addHeader(
                        E_TAG,
                        described(
                                "Strong tag of what is answered. Where a change of it wants If-Match, this is the value."))
                .addHeader(LINK, described("The next page, rel=\"next\"; absent from the last one."))
                .addHeader(LOCATION, described("Path of what was made, or of what it is a part of."));
    }

    static Parameter parameter(String component) {
        return OASFactory.createParameter().ref("#/components/parameters/" + component);
    }

    static Header header(String component) {
        return OASFactory.createHeader().ref("#/components/headers/" + component);
    }

    private static Parameter taken(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(text());
    }

    private static Header described(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
