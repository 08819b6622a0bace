package muster.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service. Every setting is listed in {@code deploy/README.md}. */
@SpringBootApplication(scanBasePackages = "muster")
public class Muster {
    public static void main(String[] args) {
        SpringApplication.run(Muster.class, args);
    }
}
