package muster.outside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The service once more, with stones in its wall that can be taken out while it runs, one at a time, so that many are tried in one
 * service. Without its stone a question is answered "yes" unasked, a key is everybody's, a condition is no part of its query.
 */
final class LooseWall extends ClassLoader {
    static final String CONDITION = " AND seat";

    private final Map<String, byte[]> changed = new TreeMap<>();
    private final List<String> stones = new ArrayList<>();

    /** @param names of the classes in which stones are looked for */
    LooseWall(List<String> names) {
        super(LooseWall.class.getClassLoader());
        names.forEach(this::loosen);
    }

    /** Their names, in the order in which they stand in their classes. */
    List<String> stones() {
        return List.copyOf(stones);
    }

    private void loosen(String name) {
        ClassFile files = ClassFile.of(
                ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofClassLoading(getParent())));
        int before = stones.size();
        String simple = name.substring(name.lastIndexOf('.') + 1);
        ClassTransform loosening = (type, element) -> {
            if (element instanceof MethodModel method) {
                String where = simple + "." + method.methodName().stringValue();
                type.transformMethod(method, MethodTransform.transformingCode(loosening(where)));
            } else {
                type.with(element);
            }
        };
        byte[] loose = files.transformClass(files.parse(bytesOf(name)), loosening);
        if (stones.size() > before) {
            changed.put(name, loose);
        }
    }

    private CodeTransform loosening(String where) {
        return (code, element) -> {
            Loose how = how(where, element);
            if (how == null) {
                code.with(element);
                return;
            }
            String what =
                    element instanceof InvokeInstruction call ? call.name().stringValue() : CONDITION.strip();
            String place = where + " " + what + " ";
            String stone = place
                    + (1
                            + stones.stream()
                                    .filter(other -> other.startsWith(place))
                                    .count());
            if (how != Loose.HURRY) {
                stones.add(stone);
            }
            how.lay(code, element, stone);
        };
    }

    /** Null where it is no stone. */
    private static Loose how(String where, CodeElement element) {
        return switch (element) {
            case InvokeInstruction call -> Mortar.of(where, call);
            case ConstantInstruction.LoadConstantInstruction text
            when text.constantValue() instanceof String query && query.contains(CONDITION) -> Loose.CONDITION;
            default -> null;
        };
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            if (!name.startsWith("muster.") || name.equals(Stones.class.getName())) {
                return super.loadClass(name, resolve);
            }
            byte[] bytes = changed.containsKey(name) ? changed.get(name) : bytesOf(name);
            if (bytes.length == 0) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    /** None where there is no such class. */
    private byte[] bytesOf(String name) {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
