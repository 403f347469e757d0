// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import org.sayso.graph.BrowserSettings;
import org.sayso.graph.EmbeddedGraphStore;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the Browser's files, and tells the database what the Browser will ask it. */
@Configuration(proxyBeanMethods = false)
class BrowserConfiguration implements WebMvcConfigurer {
    /** Files whose names hold a hash of what the Browser's build made: under one name there is never anything else. */
    private static final String HASHED = "{file:.+-[0-9a-f]{20,32}\\..+}";

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final BrowserPolicy policy;
    private final ServerAddress address;
    private final EmbeddedGraphStore store;

    BrowserConfiguration(BrowserPolicy policy, ServerAddress address, EmbeddedGraphStore store) {
        this.policy = policy;
        this.address = address;
        this.store = store;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(policy).addPathPatterns("/browser/**");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry.addResourceHandler("/browser/" + HASHED), "", FOR_EVER);
        serve(registry.addResourceHandler("/browser/assets/" + HASHED), "assets/", FOR_EVER);
        serve(registry.addResourceHandler("/browser/**"), "", CacheControl.noCache());
    }

    private static void serve(ResourceHandlerRegistration files, String folder, CacheControl caching) {
        files.addResourceLocations("classpath:/" + BrowserFiles.FOLDER + folder)
                .setCacheControl(caching)
                .setUseLastModified(false)
                .setEtagGenerator(BrowserConfiguration::tag)
                .resourceChain(true)
                .addResolver(new BrowserFiles());
    }

    /** Time and length: another version of the jar has another time. */
    private static String tag(Resource file) {
        try {
            return "\"%x-%x\"".formatted(file.lastModified(), file.contentLength());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port may be any free one, and is known only now. */
    @EventListener
    void open(WebServerInitializedEvent event) {
        URI origin = address.origin(event.getWebServer().getPort());
        BrowserSettings.set(store, origin, "play " + origin.resolve(GuideController.ADDRESS));
    }
}
