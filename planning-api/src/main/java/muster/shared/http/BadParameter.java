package muster.shared.http;

/** A query parameter or header that cannot be read or is out of range. Answered as 400. */
public class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String name;

    public BadParameter(String name, String detail) {
        super(detail, null, false, false);
        this.name = name;
    }

    public String name() {
        return name;
    }
}
