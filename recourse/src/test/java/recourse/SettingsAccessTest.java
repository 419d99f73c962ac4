package recourse;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import recourse.identity.Sessions;
import recourse.platform.Administrator;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every way to change the house, tried by those who may not. */
class SettingsAccessTest extends RecourseTest {
    @Test
    void refusesEverybodyWhoDoesNotAdminister() {
        for (var userName : java.util.List.of("handler", "lead", "quality", "compliance")) {
            assertThat(statuses(userName))
                    .hasSizeGreaterThan(60)
                    .allSatisfy((route, status) -> assertThat(status).as(route).isEqualTo(403));
        }
    }

    @Test
    void asksNobodyToSignInFirst() {
        assertThat(statuses(null))
                .allSatisfy((route, status) -> assertThat(status).as(route).isIn(401, 302));
    }

    @Test
    void showsEachOnlyWhatTheyMayChange() {
        assertThat(page("handler", "/settings").body())
                .contains("/settings/account")
                .doesNotContain("/settings/staff", "/settings/outgoing", "first-steps");
        assertThat(page("lead", "/settings").body())
                .contains("/settings/outgoing")
                .doesNotContain("/settings/keys");
        assertThat(page("admin", "/settings").body())
                .contains("/settings/staff", "/settings/categories", "/settings/authority")
                .doesNotContain("first-steps");
        assertThat(page(null, "/settings").status()).isEqualTo(302);
    }

    @Test
    void leadsToTheSettingsThoseWhoHaveSome() {
        assertThat(page("admin", "/inbox").body()).contains("href=\"/settings\"");
        assertThat(page("handler", "/inbox").body()).doesNotContain("href=\"/settings\"");
        assertThat(page("handler", "/inbox").body()).contains("href=\"/settings/account\"");
    }

    @Test
    void endsOnlyOnesOwnSessions() {
        var sessions = bean(Sessions.class);
        sessions.begin(staff("lead").id(), "the lead's telephone");
        var theirs = sessions.of(staff("lead").id()).getFirst().id();
        assertThat(
                        form(
                                        "handler",
                                        "/settings/account/sessions/" + theirs,
                                        Map.of("_method", "DELETE"))
                                .status())
                .isEqualTo(404);
        assertThat(sessions.of(staff("lead").id())).isNotEmpty();
        assertThat(page("handler", "/settings/account").body())
                .doesNotContain("the lead's telephone");
    }

    private Map<String, Integer> statuses(@Nullable String userName) {
        var statuses = new LinkedHashMap<String, Integer>();
        house.context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, handler) -> {
                    if (isForAdministrators(handler)) {
                        for (var path : info.getPatternValues()) {
                            for (var method : info.getMethodsCondition().getMethods()) {
                                statuses.put(
                                        method + " " + path, status(userName, method.name(), path));
                            }
                        }
                    }
                });
        return statuses;
    }

    private int status(@Nullable String userName, String method, String pattern) {
        var path =
                pattern.replace("{axis:products|sites|causes}", "products")
                        .replaceAll("\\{[^}]*}", "x");
        var api = path.startsWith("/api/");
        var request =
                request(path)
                        .header("Sec-Fetch-Site", "same-origin")
                        .header(
                                "Content-Type",
                                api ? "application/json" : "application/x-www-form-urlencoded")
                        .method(
                                method,
                                method.equals("GET") || !api
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString("{}"));
        if (userName != null) {
            request.header(
                    "Cookie",
                    "recourse-session=" + bean(Sessions.class).begin(staff(userName).id(), "test"));
        }
        return send(request).status();
    }

    private static boolean isForAdministrators(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Administrator.class);
    }
}
