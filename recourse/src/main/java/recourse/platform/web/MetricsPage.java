package recourse.platform.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures about the process, in the text format that Prometheus reads. */
@RestController
class MetricsPage {
    private final PrometheusMeterRegistry registry;

    MetricsPage(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    @GetMapping(path = "/metrics", produces = "text/plain;version=0.0.4;charset=utf-8")
    String show() {
        return registry.scrape();
    }
}
