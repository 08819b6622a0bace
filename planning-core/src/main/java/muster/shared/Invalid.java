package muster.shared;

import org.jspecify.annotations.Nullable;

/**
 * A value that can be read but cannot be meant: a window that ends before it starts, a latitude of 200 degrees. Answered
 * as 422; never recorded, because nothing was decided.
 */
public class Invalid extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final @Nullable String pointer;

    public Invalid(String code, String detail) {
        this(code, detail, null);
    }

    /** @param pointer JSON pointer (RFC 6901) to the member of the request's body, or null where the reader knows it */
    public Invalid(String code, String detail, @Nullable String pointer) {
        super(detail);
        this.code = code;
        this.pointer = pointer;
    }

    public String code() {
        return code;
    }

    public @Nullable String pointer() {
        return pointer;
    }
}
