package astray.desk;

import astray.platform.Clock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Async;

class Injected {
    @Autowired Clock clock;

    @Async
    void later() {}
}
