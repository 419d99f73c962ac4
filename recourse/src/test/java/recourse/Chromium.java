package recourse;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The browser of this machine; none is ever fetched. */
public final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    public final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium start() {
        var playwright = Playwright.create();
        var how =
                new BrowserType.LaunchOptions()
                        .setExecutablePath(installed())
                        .setArgs(List.of("--no-sandbox"));
        return new Chromium(playwright, playwright.chromium().launch(how));
    }

    private static Path installed() {
        var named = Stream.ofNullable(System.getenv("RECOURSE_BROWSER")).map(Path::of);
        var onPath =
                Stream.of(System.getenv("PATH").split(":"))
                        .flatMap(folder ->
                                Stream.of("chromium", "chromium-browser", "google-chrome")
                                        .map(name -> Path.of(folder, name)));
        var found =
                Stream.concat(named, onPath).filter(Files::isExecutable).findFirst().orElse(null);
        assertThat(found).as("Chromium on the PATH, or named by RECOURSE_BROWSER").isNotNull();
        return Objects.requireNonNull(found);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
