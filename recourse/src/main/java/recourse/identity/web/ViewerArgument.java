package recourse.identity.web;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import recourse.identity.Viewer;
import recourse.platform.Administrator;
import recourse.platform.Refused;

import java.util.List;

/**
 * Hands the viewer to every handler that asks for one, and an administrator only to where one is.
 */
@Configuration
class ViewerArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    static {
        // Who asks is known by the key, and no parameter of the API.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class, Viewer.Staff.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Viewer.class.isAssignableFrom(parameter.getParameterType())
                || parameter.getParameterType() == Administrator.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof ViewerAuthentication ours
                && parameter.getParameterType() == Administrator.class) {
            return administrator(ours.getPrincipal());
        }
        if (authentication instanceof ViewerAuthentication ours
                && parameter.getParameterType().isInstance(ours.getPrincipal())) {
            return ours.getPrincipal();
        }
        throw Refused.of(Refused.Kind.NOT_SIGNED_IN, "identity.not-signed-in");
    }

    private static Administrator administrator(Viewer viewer) {
        if (!viewer.administers()) {
            throw Refused.notAllowed("identity.not-administrator");
        }
        return new Administrator(viewer.actor().toString());
    }
}
