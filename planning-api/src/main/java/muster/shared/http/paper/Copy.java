package muster.shared.http.paper;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One copy of a plan: for whom, and of which version.
 *
 * @param plan the JSON that the recipient reads
 * @param hash SHA-256 of its bytes, lower-case hexadecimal
 * @param address where it is read, with the parameters that name exactly this version
 * @param names of agencies, by id; those that the recipient may know
 * @param recipient who holds the copy
 * @param printedAt UTC
 * @param marks what whoever holds the copy must know first: that it is not the present plan
 */
public record Copy(
        JsonNode plan,
        String hash,
        String address,
        Map<String, String> names,
        String recipient,
        Instant printedAt,
        List<String> marks) {}
