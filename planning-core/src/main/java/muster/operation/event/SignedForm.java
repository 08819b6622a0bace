package muster.operation.event;

import java.time.LocalDate;

/**
 * The paper on which a survivor released something. It lies where it was signed; here stand its reference, which names nobody,
 * and the SHA-256 of its bytes, in lower-case hex.
 *
 * @param givenOn the day on which it was signed
 * @param informedBy who told the survivor what comes of it, and that nothing depends on it
 * @param guardianSigned whether a parent or guardian signed as well
 */
public record SignedForm(
        LocalDate givenOn, String reference, String sha256, String informedBy, boolean guardianSigned) {}
