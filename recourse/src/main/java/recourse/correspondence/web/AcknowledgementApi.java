package recourse.correspondence.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import recourse.correspondence.AcknowledgeByHand;
import recourse.identity.Viewer;

import java.time.Instant;
import java.util.UUID;

/** An acknowledgement that was said or posted, told by another program. */
@RestController
class AcknowledgementApi {
    private final AcknowledgeByHand acknowledge;

    AcknowledgementApi(AcknowledgeByHand acknowledge) {
        this.acknowledge = acknowledge;
    }

    record Answer(UUID contact, Instant at) {}

    @PostMapping("/api/v1/complaints/{reference}/acknowledgement")
    @ResponseStatus(HttpStatus.CREATED)
    Answer record(
            Viewer viewer,
            @PathVariable String reference,
            @RequestBody AcknowledgeByHand.Given given) {
        var contact = acknowledge.record(viewer, reference, given);
        return new Answer(contact.id(), contact.at());
    }
}
