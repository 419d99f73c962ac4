package recourse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import static recourse.platform.web.PageFixture.get;
import static recourse.platform.web.PageFixture.page;
import static recourse.platform.web.PageFixture.text;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

import recourse.platform.Money;

import java.math.BigDecimal;
import java.time.Instant;

class PageTest {
    @Test
    void showsAMomentForPeopleAndForMachines() throws Exception {
        assertThat(text(page(get("/inbox")).when(Instant.parse("2026-11-25T13:00:00Z"))))
                .isEqualTo(
                        "<time datetime=\"2026-11-25T13:00:00Z\">Wed 25 Nov, 14:00<span"
                                + " data-relative> · in 2 days</span></time>");
    }

    @Test
    void writesMoneyAsTheLanguageDoes() {
        var refund = new Money(new BigDecimal("1290.0000"), "EUR");
        assertThat(page(get("/inbox")).money(refund)).isEqualTo("1,290.00\u00a0EUR");
        assertThat(page(german()).money(refund)).isEqualTo("1.290,00\u00a0EUR");
        assertThat(page(german()).money(new Money(new BigDecimal("500"), "JPY")))
                .isEqualTo("500\u00a0JPY");
    }

    @Test
    void speaksTheLanguageThatTheBrowserAsksFor() {
        assertThat(page(german()).say("platform.close")).isEqualTo("Schließen");
        var french = get("/");
        french.removeHeader("Accept-Language");
        french.addHeader("Accept-Language", "fr");
        assertThat(page(french).language()).isEqualTo("en");
    }

    @Test
    void remembersAChosenLanguage() {
        var request = get("/");
        request.setParameter("lang", "de");
        var response = new MockHttpServletResponse();
        var page = PageFixture.shell(Reader.stranger()).page(request, response);
        assertThat(page.language()).isEqualTo("de");
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("lang=de; Path=/; Max-Age=31536000");
        var later = get("/");
        later.setCookies(new Cookie("lang", "de"), new Cookie("theme", "dark"));
        assertThat(page(later).language()).isEqualTo("de");
        assertThat(page(later).theme()).isEqualTo("dark");
    }

    @Test
    void ignoresAPreferenceThatItDoesNotKnow() {
        var request = get("/");
        request.setParameter("lang", "../en");
        request.setCookies(new Cookie("theme", "\"><script>"));
        assertThat(page(request).language()).isEqualTo("en");
        assertThat(page(request).theme()).isEmpty();
    }

    @Test
    void changesOneThingAboutItsAddress() {
        var request = get("/inbox");
        request.setQueryString("q=a%26b&theme=light");
        assertThat(page(request).here("theme", "dark")).isEqualTo("?q=a%26b&theme=dark");
        assertThat(page(request).here("q", "")).isEqualTo("?theme=light");
    }

    @Test
    void escapesTheTokenOfAForm() throws Exception {
        var request = get("/");
        request.setAttribute("_csrf", "a\"b");
        assertThat(text(page(request).csrf()))
                .isEqualTo("<input type=\"hidden\" name=\"_csrf\" value=\"a&quot;b\">");
        assertThat(text(page(get("/")).csrf())).isEmpty();
    }

    private static jakarta.servlet.http.HttpServletRequest german() {
        var request = get("/");
        request.removeHeader("Accept-Language");
        request.addHeader("Accept-Language", "de-AT, en;q=0.5");
        return request;
    }
}
