package muster.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The demo's PostgreSQL as its owner may look at it from outside. */
record Cluster(Path data) {
    Connection connect(String role) throws IOException, SQLException {
        return connect(role, password(role));
    }

    Connection connect(String role, String password) throws IOException, SQLException {
        var login = new Properties();
        login.setProperty("user", role);
        login.setProperty("password", password);
        return DriverManager.getConnection(url(), login);
    }

    String url() throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + Files.readAllLines(pidFile()).get(3) + "/muster";
    }

    String password(String role) throws IOException {
        return Files.readString(data.resolve("secrets").resolve(role));
    }

    String ask(String role, String sql) throws IOException, SQLException {
        try (var connection = connect(role);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    void tell(String role, String sql) throws IOException, SQLException {
        try (var connection = connect(role);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    boolean isRunning() {
        return ProcessHandle.allProcesses()
                .anyMatch(
                        process -> process.info().commandLine().orElse("").contains("-D " + data.resolve("postgres")));
    }

    ProcessHandle server() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile()).getFirst()))
                .orElseThrow();
    }

    private Path pidFile() {
        return data.resolve("postgres").resolve("postmaster.pid");
    }
}
