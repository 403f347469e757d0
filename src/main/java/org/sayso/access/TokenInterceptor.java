// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks for the token wherever a request may change something, which is every method that HTTP does not call safe (RFC 9110 section 9.2.1), but for the
 * addresses named here, which read all the same. A new address is thus guarded unless somebody decides otherwise.
 */
@Component
class TokenInterceptor implements HandlerInterceptor, WebMvcConfigurer {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    /** As their controllers map them: statements that only read, too long for an address. */
    private static final String[] READING = {"/api/cypher", "/api/cypher.{extension}"};

    private final AccessToken token;

    TokenInterceptor(AccessToken token) {
        this.token = token;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns(READING);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // An error of a guarded request is told to whoever sent it.
        if (request.getDispatcherType() == DispatcherType.REQUEST && !SAFE.contains(request.getMethod())) {
            token.require(request);
        }
        return true;
    }
}
