package vn.chiso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.client.ApiClient;
import vn.chiso.client.ApiException;
import vn.chiso.client.api.IndicatorValuesApi;
import vn.chiso.client.api.IndicatorsApi;
import vn.chiso.client.api.ResultsApi;
import vn.chiso.client.api.UnitsApi;
import vn.chiso.client.model.Direction;
import vn.chiso.client.model.IndicatorRequest;
import vn.chiso.client.model.IndicatorValueRequest;
import vn.chiso.client.model.IndicatorValueResponse;
import vn.chiso.client.model.ResultLineResponse;
import vn.chiso.local.client.Await;
import vn.chiso.local.client.Json;
import vn.chiso.local.system.Settings;

/** A program of somebody else's, written against nothing but the generated client ({@code deploy/clients}). */
final class GeneratedClientChecks {

    private static final String INDICATOR = "GENERATED_CLIENT";
    // More digits than a binary fraction of single precision, and no binary fraction at all.
    private static final BigDecimal FIGURE = new BigDecimal("98765432.17");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Settings settings;

    GeneratedClientChecks(Settings settings) {
        this.settings = settings;
    }

    /** Defines an indicator as the catalogue's editor, enters a value of it as an officer, and reads both back. */
    void definesAndEntersAnIndicator() throws ApiException {
        IndicatorsApi catalogue = new IndicatorsApi(signedIn("danhmuc.tinh"));
        var asked = new IndicatorRequest()
                .code(INDICATOR)
                .name("Chỉ số của chương trình khác")
                .unitOfMeasure("đồng")
                .direction(Direction.HIGHER_IS_BETTER)
                .scale(2);
        var made = catalogue.postIndicators(asked, UUID.randomUUID().toString());
        assertThat(catalogue.getIndicatorsById(made.getId(), null)).isEqualTo(made);
        assertThat(made.getName()).isEqualTo(asked.getName());

        ApiClient officer = signedIn("canbo.nv");
        UUID unit = unit(officer, "QT.VL.NV");
        IndicatorValuesApi values = new IndicatorValuesApi(officer);
        var value = new IndicatorValueRequest()
                .indicator(INDICATOR)
                .unitId(unit)
                .period("2023")
                .value(FIGURE)
                .source("Chương trình khác");
        var entered = Await.until("the indicator to be known where values are kept", () -> enter(values, value));
        assertThat(entered.getValue()).isEqualTo(FIGURE);
        assertThat(values.getIndicatorValues(null, null, INDICATOR, null, "2023", unit)
                        .getItems())
                .singleElement()
                .satisfies(kept -> assertThat(kept.getValue()).isEqualTo(FIGURE));
    }

    /** The points of the published document, digit by digit. */
    void readsExactPoints() throws ApiException {
        ResultsApi results = new ResultsApi(signedIn("tochuc.tinh"));
        List<ResultLineResponse> lines = new ArrayList<>();
        for (var result : results.getResults(null, null, null, null).getItems()) {
            lines.addAll(results.getResultsByIdLines(result.getId()).getItems());
        }
        assertThat(lines)
                .anySatisfy(line -> {
                    assertThat(line.getCriterionCode()).isEqualTo("II");
                    assertThat(line.getPoints()).isEqualTo(new BigDecimal("47.37"));
                })
                .anySatisfy(line -> {
                    assertThat(line.getCriterionCode()).isEqualTo("V.6.a");
                    assertThat(line.getPoints()).isEqualTo(new BigDecimal("1.88"));
                });
    }

    private static Optional<IndicatorValueResponse> enter(IndicatorValuesApi values, IndicatorValueRequest value) {
        try {
            return Optional.of(
                    values.postIndicatorValues(value, UUID.randomUUID().toString()));
        } catch (ApiException refused) {
            assertThat(refused.getCode()).as(refused.getResponseBody()).isIn(404, 422);
            return Optional.empty();
        }
    }

    private static UUID unit(ApiClient client, String code) throws ApiException {
        return new UnitsApi(client)
                .getUnits(null, code, null, null, null, null, null)
                .getItems()
                .getFirst()
                .getId();
    }

    private ApiClient signedIn(String person) {
        String bearer = "Bearer " + token(person);
        ApiClient client = new ApiClient();
        client.updateBaseUri(settings.gatewayUrl());
        client.setRequestInterceptor(request -> request.header("Authorization", bearer));
        return client;
    }

    private String token(String person) {
        var request = HttpRequest.newBuilder(URI.create(settings.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=chiso-sample&password=chiso&username=" + person))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return Json.parse(answer.body()).path("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
