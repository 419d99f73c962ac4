package recourse.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.RecourseTest;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** One connection cannot fill the house with its complaints, and keeps nobody else out. */
class FloodedFormTest extends RecourseTest {
    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

    @Test
    void asksAFloodToWaitAndKeepsWhatWasTyped() {
        flood("203.0.113.7");
        var late = complain("203.0.113.7", "The last one of very many.");
        assertThat(late.status()).isEqualTo(429);
        assertThat(late.body()).contains("please wait 10 minutes", "The last one of very many.");
    }

    @Test
    void letsOthersThroughMeanwhileAndTheSameAgainAfterwards() {
        flood("203.0.113.8");
        assertThat(complain("203.0.113.9", "A neighbour.").status()).isEqualTo(303);
        house.clock.advance(Duration.ofMinutes(10));
        assertThat(complain("203.0.113.8", "The same, later.").status()).isEqualTo(303);
    }

    @Test
    void takesAllAddressesOfOneSubscriberForOne() {
        for (var host = 1; host <= 60; host++) {
            complain("2001:db8:1:2::" + host, "From one of many addresses.");
        }
        assertThat(complain("2001:db8:1:2:ffff::1", "Once more.").status()).isEqualTo(429);
        assertThat(complain("2001:db8:1:3::1", "Next door.").status()).isEqualTo(303);
    }

    private void flood(String address) {
        for (var time = 0; time < 60; time++) {
            assertThat(complain(address, "Again and again.").status()).isEqualTo(303);
        }
    }

    /** What stands before the proxy's own word is hearsay. */
    private Answer complain(String address, String story) {
        var matcher = FORM.matcher(page(null, "/complain").body());
        assertThat(matcher.find()).isTrue();
        var body =
                "by=none&form="
                        + matcher.group(1)
                        + "&story="
                        + URLEncoder.encode(story, StandardCharsets.UTF_8);
        return sendThroughProxy(
                request("/complain")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("X-Forwarded-For", "198.51.100.1, " + address)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
