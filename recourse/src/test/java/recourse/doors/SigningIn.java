package recourse.doors;

import recourse.CaseTest;
import recourse.TestHouse;

import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The form for name and password, sent from a place of the test's choice. */
abstract class SigningIn extends CaseTest {
    private static int networks;

    /** Each story comes from a network of its own, or its wrong tries would count for the next. */
    private final String network = "10.9." + ++networks + ".";

    HttpResponse<String> from(int place, String name, String password) {
        return signIn(name, password, "", "X-Forwarded-For", network + place);
    }

    /** Through the proxy whose word counts, so that a test can say where it comes from. */
    HttpResponse<String> signIn(String name, String password, String to, String... headers) {
        try (var browser =
                HttpClient.newBuilder()
                        .localAddress(InetAddress.getByName(TestHouse.PROXY))
                        .build()) {
            var asked = browser.send(get("/sign-in"), HttpResponse.BodyHandlers.ofString());
            var visit = asked.headers().firstValue("Set-Cookie").orElse("").split(";")[0];
            var form = asked.body();
            var from = form.indexOf("name=\"_csrf\" value=\"") + 20;
            var fields =
                    "username=%s&password=%s&to=%s&_csrf=%s"
                            .formatted(
                                    encoded(name),
                                    encoded(password),
                                    encoded(to),
                                    form.substring(from, form.indexOf('"', from)));
            var request =
                    request("/sign-in")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Sec-Fetch-Site", "same-origin")
                            .header("Cookie", visit)
                            .POST(BodyPublishers.ofString(fields));
            if (headers.length > 0) {
                request.headers(headers);
            }
            if (!List.of(headers).contains("X-Forwarded-For")) {
                request.header("X-Forwarded-For", network + "200");
            }
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private HttpRequest get(String path) {
        return request(path).GET().build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
