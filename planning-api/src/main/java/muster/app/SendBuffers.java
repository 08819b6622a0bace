package muster.app;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * How much may wait in the system for one reader that takes nothing. Left to itself the system gives each connection megabytes before a write is
 * held up, and a reader that has gone is noticed only then.
 */
@Component
class SendBuffers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final int BYTES = 256 * 1024;

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addConnectorCustomizers(connector -> connector.setProperty("socket.txBufSize", Integer.toString(BYTES)));
    }
}
