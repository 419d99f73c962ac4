package astray.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

class Impatient {
    String everything() throws InterruptedException {
        Thread.sleep(1);
        System.out.println(System.currentTimeMillis());
        return Instant.now() + " " + LocalDate.now() + " " + UUID.randomUUID();
    }
}
