package muster.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;

/** Every command that an aggregate of this module takes, found where it is taken. */
final class Commands {
    private Commands() {}

    static Set<Class<?>> all() {
        return aggregates()
                .flatMap(Commands::handlers)
                .<Class<?>>map(method -> method.getParameterTypes()[0])
                .collect(Collectors.toSet());
    }

    /** The sealed interfaces that commands implement, and all that these permit. */
    static Set<Class<?>> permitted() {
        return all().stream()
                .flatMap(command -> Arrays.stream(command.getInterfaces()))
                .filter(Class::isSealed)
                .distinct()
                .flatMap(language -> Arrays.stream(language.getPermittedSubclasses()))
                .collect(Collectors.toSet());
    }

    private static Stream<java.lang.reflect.Method> handlers(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CommandHandler.class));
    }

    private static Stream<Class<?>> aggregates() {
        try {
            Path classes = Path.of(Facts.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(classes.resolve("muster"))) {
                return files
                        .map(file -> classes.relativize(file).toString())
                        .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                        .<Class<?>>map(file -> named(file.replace(".class", "").replace('/', '.')))
                        .toList()
                        .stream();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, Commands.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
