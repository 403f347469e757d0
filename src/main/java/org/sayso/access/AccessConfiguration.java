// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.access;

import java.net.InetSocketAddress;
import org.apache.catalina.valves.RemoteCIDRValve;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In a container HTTP listens on every address, as published ports do not reach its loopback, and answers nobody but {@link ContainerCallers}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class AccessConfiguration {
    /** Comes after Boot's own, which sets {@code server.address}: URLs go on naming that one. */
    @Bean
    @ConditionalOnBooleanProperty("sayso.access.container")
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> listeningInAContainer() {
        String callers = ContainerCallers.here();
        return factory -> {
            factory.setAddress(new InetSocketAddress(0).getAddress());
            factory.addEngineValves(answeringOnly(callers));
        };
    }

    /** Everybody else gets 403 without a word, before anything of the request is looked at. */
    static RemoteCIDRValve answeringOnly(String callers) {
        var valve = new RemoteCIDRValve();
        valve.setAllow(callers);
        // Who holds the other end of the connection, whatever a header says.
        valve.setUsePeerAddress(true);
        return valve;
    }
}
