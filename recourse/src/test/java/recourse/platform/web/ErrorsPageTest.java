package recourse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.RequestDispatcher;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import recourse.platform.Clock;
import recourse.platform.Ids;

import java.sql.SQLTransientConnectionException;
import java.util.List;

class ErrorsPageTest {
    private final MockMvc house =
            MockMvcBuilders.standaloneSetup(
                            new ErrorsPage(
                                    new ErrorPages(PageFixture.pages()),
                                    new Texts(),
                                    new Ids(new Clock(() -> PageFixture.NOW))),
                            new AssetsPage(new Assets()))
                    .addPlaceholderValue("spring.web.error.path", "/error")
                    .build();

    @Test
    void answersAPersonWithAPage() throws Exception {
        var answer = fault("/inbox", 500);
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentType()).startsWith("text/html");
        assertThat(answer.getContentAsString())
                .contains("Something broke on our side")
                .doesNotContain("a secret");
    }

    @Test
    void answersAProgramWithAProblem() throws Exception {
        var answer = fault("/api/v1/complaints", 500);
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString()).contains("\"fault\"").doesNotContain("a secret");
    }

    @Test
    void tellsAProgramWhatToDo() throws Exception {
        for (var status : List.of(401, 404, 405, 415, 500)) {
            assertThat(fault("/api/v1/nothing", status).getContentAsString())
                    .as("answer %s", status)
                    .contains("\"detail\":\"", "\"instance\":\"/api/v1/nothing\"")
                    .doesNotContain("platform.problem");
        }
    }

    @Test
    void saysThatTheSameWillWorkInAMomentWhenTheDatabaseWasAway() throws Exception {
        var gone = new IllegalStateException(new SQLTransientConnectionException("a secret"));
        for (var path : List.of("/inbox", "/api/v1/complaints")) {
            var answer = fault(path, 500, gone);
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
            assertThat(answer.getContentAsString())
                    .contains("away for a moment")
                    .doesNotContain("a secret");
        }
    }

    @Test
    void takesAVisitToTheErrorItselfForAnAddressThatIsNot() throws Exception {
        assertThat(house.perform(get("/error")).andReturn().getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void showsTheComponentsOnlyToThoseWhoDevelop() {
        var context =
                new ApplicationContextRunner()
                        .withBean(Pages.class, PageFixture::pages)
                        .withUserConfiguration(ComponentsPage.class);
        context.run(built -> assertThat(built).doesNotHaveBean(ComponentsPage.class));
        context.withPropertyValues("recourse.development=true")
                .run(built -> assertThat(built).hasSingleBean(ComponentsPage.class));
    }

    private MockHttpServletResponse fault(String path, int status) throws Exception {
        return fault(path, status, new IllegalStateException("a secret"));
    }

    private MockHttpServletResponse fault(String path, int status, Throwable fault)
            throws Exception {
        return house.perform(
                        get("/error")
                                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path)
                                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, fault))
                .andReturn()
                .getResponse();
    }
}
