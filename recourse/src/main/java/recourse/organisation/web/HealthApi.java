package recourse.organisation.web;

import org.jooq.DSLContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import recourse.organisation.Organisations;

import java.util.Map;

/** For those who watch the process: alive, and ready to take complaints. */
@RestController
class HealthApi {
    private final Organisations organisations;
    private final DSLContext database;

    HealthApi(Organisations organisations, DSLContext database) {
        this.organisations = organisations;
        this.database = database;
    }

    @GetMapping("/health/live")
    Map<String, String> live() {
        return Map.of("status", "live");
    }

    /**
     * Ready means: the database answers, and the organisation is whole. Models may still be
     * loading.
     */
    @GetMapping("/health/ready")
    ResponseEntity<Map<String, String>> ready() {
        database.selectOne().fetch();
        return organisations.isReady()
                ? ResponseEntity.ok(Map.of("status", "ready"))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .body(Map.of("status", "waiting for set-up"));
    }
}
