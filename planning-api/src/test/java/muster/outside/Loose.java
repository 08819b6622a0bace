package muster.outside;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import muster.disclosure.Mutants;

/** How a stone lies in the wall. */
enum Loose {
    /** A call that answers true or false, or turns somebody away: without its stone it is not made, and the answer is true. */
    QUESTION {
        @Override
        void lay(CodeBuilder code, CodeElement element, String stone) {
            InvokeInstruction call = (InvokeInstruction) element;
            Label ask = code.newLabel();
            Label end = code.newLabel();
            code.ldc(stone).invokestatic(STONES, "isOut", MethodTypeDesc.of(CD_boolean, CD_String));
            code.ifeq(ask);
            Mutants.drop(code, call);
            if (!call.typeSymbol().returnType().equals(ConstantDescs.CD_void)) {
                code.iconst_1();
            }
            code.goto_(end).labelBinding(ask).with(call).labelBinding(end);
        }
    },
    /** A call whose first argument is a key, alone or followed by one more. */
    KEY {
        @Override
        void lay(CodeBuilder code, CodeElement element, String stone) {
            InvokeInstruction call = (InvokeInstruction) element;
            MethodTypeDesc type = call.typeSymbol();
            boolean covered = type.parameterCount() == 2;
            if (covered) {
                code.swap();
            }
            same(code, type.parameterType(0), stone);
            if (covered) {
                code.swap();
            }
            code.with(call);
        }
    },
    /** A call whose answer is a key, or part of one. */
    ANSWER {
        @Override
        void lay(CodeBuilder code, CodeElement element, String stone) {
            code.with(element);
            same(code, ((InvokeInstruction) element).typeSymbol().returnType(), stone);
        }
    },
    /** No stone: seconds between two looks, of which one is enough. */
    HURRY {
        @Override
        void lay(CodeBuilder code, CodeElement element, String stone) {
            code.pop2().lconst_1().with(element);
        }
    },
    /** The text of a query. */
    CONDITION {
        @Override
        void lay(CodeBuilder code, CodeElement element, String stone) {
            code.with(element).ldc(stone);
            code.invokestatic(STONES, "query", MethodTypeDesc.of(CD_String, CD_String, CD_String));
        }
    };

    private static final ClassDesc STONES = ClassDesc.of(Stones.class.getName());

    abstract void lay(CodeBuilder code, CodeElement element, String stone);

    /** Whoever is asked, and what is asked with. */
    private static void same(CodeBuilder code, ClassDesc type, String stone) {
        code.ldc(stone);
        code.invokestatic(STONES, "key", MethodTypeDesc.of(CD_Object, CD_Object, CD_String));
        code.checkcast(type);
    }
}
