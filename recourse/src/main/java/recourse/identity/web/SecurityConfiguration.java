package recourse.identity.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import recourse.identity.ApiKeys;
import recourse.identity.Sessions;
import recourse.platform.Secrets;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Deny by default: what is not named here as public needs somebody signed in; what they may see is
 * in the queries.
 */
@Configuration
class SecurityConfiguration {
    private static final String[] PUBLIC = {
        "/",
        "/complain/**",
        "/track/**",
        "/rating/**",
        "/sign-in",
        "/set-up",
        "/password/**",
        "/assets/**",
        "/health/**",
        "/metrics",
        "/error",
        "/favicon.ico"
    };
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; frame-src 'self'";

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SecurityFilterChain doors(HttpSecurity http, ApiKeys keys, Sessions sessions, Secrets secrets)
            throws Exception {
        return http.sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .addFilterBefore(
                        new ViewerFilter(keys, sessions, secrets), BasicAuthenticationFilter.class)
                .addFilterBefore(new SameSiteFilter(secrets), AuthorizationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(PUBLIC).permitAll().anyRequest().authenticated())
                .headers(headers ->
                        headers.contentSecurityPolicy(
                                        policy -> policy.policyDirectives(CONTENT_POLICY))
                                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                                .frameOptions(frame -> frame.sameOrigin())
                                .cacheControl(cache -> cache.disable()))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(this::askToSignIn))
                .build();
    }

    private void askToSignIn(
            HttpServletRequest request,
            jakarta.servlet.http.HttpServletResponse response,
            AuthenticationException refusal)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpStatus.UNAUTHORIZED.value(), "identity.no-key");
        } else {
            var query = request.getQueryString();
            var wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
            response.sendRedirect(
                    "/sign-in?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        }
    }
}
