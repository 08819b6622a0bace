package muster.least;

import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Answers, and keeps streams open: the floor of start and memory. */
@SpringBootApplication
@RestController
public class Least {
    public static void main(String[] args) {
        SpringApplication.run(Least.class, args);
    }

    @GetMapping("/ready")
    String ready() {
        return "ready";
    }

    @GetMapping("/stream")
    SseEmitter stream() throws IOException {
        SseEmitter emitter = new SseEmitter(0L);
        emitter.send(SseEmitter.event().comment("open"));
        return emitter;
    }
}
