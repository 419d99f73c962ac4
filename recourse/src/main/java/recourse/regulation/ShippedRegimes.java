package recourse.regulation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the running program its regimes; tests read each of them before it ships. */
@Configuration(proxyBeanMethods = false)
class ShippedRegimes {
    @Bean
    Regimes regimes() {
        return Regimes.shipped();
    }
}
