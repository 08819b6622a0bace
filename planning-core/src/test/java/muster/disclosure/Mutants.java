package muster.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A class with one question taken out of it: whoever asked is answered the widest there is, all of a fact or "yes". Made of the bytes of
 * the class as it runs; the class itself stays as it is.
 */
public record Mutants(Class<?> victim, Predicate<InvokeInstruction> questions) {
    private static final ClassDesc SIGHT = ClassDesc.of("muster.disclosure.Sight");

    /** @param name where which question was taken out */
    public record Mutant(String name, Class<?> victim, byte[] bytes) {}

    public List<Mutant> all() {
        ClassFile files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofClassLoading(victim.getClassLoader())));
        ClassModel whole = files.parse(bytesOf(victim));
        List<Mutant> all = new ArrayList<>();
        for (MethodModel method : whole.methods()) {
            List<InvokeInstruction> asked = asked(method);
            for (int n = 0; n < asked.size(); n++) {
                String name = "%s.%s without %s %d"
                        .formatted(
                                victim.getSimpleName(),
                                method.methodName().stringValue(),
                                asked.get(n).name().stringValue(),
                                n + 1);
                all.add(new Mutant(name, victim, files.transformClass(whole, without(method, n))));
            }
        }
        return all;
    }

    public static byte[] bytesOf(Class<?> type) {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(file))) {
            return in.readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private List<InvokeInstruction> asked(MethodModel method) {
        List<InvokeInstruction> asked = new ArrayList<>();
        method.code()
                .ifPresent(code -> code.forEach(element -> {
                    if (element instanceof InvokeInstruction call && questions.test(call)) {
                        asked.add(call);
                    }
                }));
        return asked;
    }

    private ClassTransform without(MethodModel victim, int question) {
        return ClassTransform.transformingMethodBodies(
                method -> method.methodName().equals(victim.methodName())
                        && method.methodType().equals(victim.methodType()),
                CodeTransform.ofStateful(() -> new Removal(question)));
    }

    private final class Removal implements CodeTransform {
        private final int question;
        private int seen;

        Removal(int question) {
            this.question = question;
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            if (element instanceof InvokeInstruction call && questions.test(call) && seen++ == question) {
                answer(code, call);
            } else {
                code.with(element);
            }
        }
    }

    /** In place of the call: what it was to be given is taken off the stack. */
    public static void drop(CodeBuilder code, InvokeInstruction call) {
        MethodTypeDesc type = call.typeSymbol();
        for (int n = type.parameterCount() - 1; n >= 0; n--) {
            if (TypeKind.from(type.parameterType(n)).slotSize() == 2) {
                code.pop2();
            } else {
                code.pop();
            }
        }
        if (call.opcode() != Opcode.INVOKESTATIC) {
            code.pop();
        }
    }

    /** What was to be asked with is dropped. */
    private static void answer(CodeBuilder code, InvokeInstruction call) {
        MethodTypeDesc type = call.typeSymbol();
        drop(code, call);
        if (type.returnType().equals(ConstantDescs.CD_boolean)) {
            code.iconst_1();
        } else if (type.returnType().equals(SIGHT)) {
            code.getstatic(SIGHT, "FULL", SIGHT);
        } else if (!type.returnType().equals(ConstantDescs.CD_void)) {
            throw new IllegalArgumentException("Nobody knows how to answer " + call);
        }
    }
}
