package recourse.regulation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gives the running program its regimes; a fault in one stops the start, not the first complaint.
 */
@Configuration(proxyBeanMethods = false)
class ShippedRegimes {
    @Bean
    Regimes regimes() {
        return Regimes.shipped();
    }
}
