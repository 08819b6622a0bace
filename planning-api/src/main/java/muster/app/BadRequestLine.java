package muster.app;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** A request that Tomcat itself turns away (a broken request line, a broken header) is answered by a problem as well. */
public class BadRequestLine extends ErrorReportValve {
    @Component
    static class Installed implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
        @Override
        public void customize(TomcatServletWebServerFactory tomcat) {
            tomcat.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(BadRequestLine.class.getName());
                }
            });
        }
    }

    @Override
    protected void report(Request request, Response response, Throwable fault) {
        int status = ofTheSender(response.getStatus());
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String body = "{\"type\":\"urn:muster:problem:bad-request\",\"title\":\"Bad request\",\"status\":" + status
                + ",\"detail\":\"Mend the request line or its headers.\",\"code\":\"bad-request\",\"errors\":[]}";
        try {
            response.setStatus(status);
            response.setHeader("Request-Id", UUID.randomUUID().toString());
            response.setContentType("application/problem+json");
            response.getReporter().write(body);
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("The caller left before its answer", gone);
        }
    }

    /** A transfer coding or a version that nobody knows is the sender's mistake, though HTTP has a 501 and a 505 for it. */
    private static int ofTheSender(int status) {
        return switch (status) {
            case HttpServletResponse.SC_NOT_IMPLEMENTED, HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED ->
                HttpServletResponse.SC_BAD_REQUEST;
            default -> status;
        };
    }
}
