package muster.app;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import muster.problem.ProblemWriter;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What never reached a controller is a problem too. */
@RestController
@Hidden
class ErrorPage implements ErrorController {
    private final ProblemWriter problems;

    ErrorPage(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (status >= 500) {
            problems.write(request, response, 503, "unavailable", "Send the same request again in a moment.");
        } else if (status == 404) {
            problems.write(request, response, 404, "not-found", "There is nothing at this path.");
        } else {
            problems.write(request, response, status, "bad-request", "Mend the request as /openapi.json says.");
        }
    }
}
