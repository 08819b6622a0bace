package muster.disclosure.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import muster.disclosure.webhook.event.SignatureScheme;
import muster.shared.AgencyId;
import muster.shared.Invalid;
import muster.shared.RecordId;

/**
 * Have an agency's updates delivered to a receiver.
 *
 * @param url absolute, http or https, with a host, and without user, password and fragment: it is recorded for good
 * @param after updates numbered above this are delivered
 */
public record RegisterWebhook(
        RecordId webhookId, AgencyId agencyId, String url, List<SignatureScheme> signatures, long after)
        implements WebhookCommand {
    /** An address with a nought before a number: some read it as octal, and so as another address than the one that is looked at here. */
    private static final Pattern OCTAL = Pattern.compile("(?:\\d+\\.)*0\\d+(?:\\.\\d+)*\\.?");

    public RegisterWebhook {
        if (!isReceiver(url)) {
            throw new Invalid(
                    "webhook-url-invalid",
                    "Give an absolute https URL with a host, and without user, password and fragment; an address without noughts before its numbers.",
                    "/url");
        }
        signatures = signatures.stream().distinct().sorted().toList();
        if (signatures.isEmpty()) {
            throw new Invalid(
                    "webhook-unsigned", "Name at least one signature: ED25519 or HMAC_SHA256.", "/signatures");
        }
        if (after < 0) {
            throw new Invalid("webhook-after-negative", "Give after as the number of an update, or 0.", "/after");
        }
    }

    private static boolean isReceiver(String url) {
        try {
            URI uri = new URI(url).parseServerAuthority();
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && !OCTAL.matcher(uri.getHost()).matches()
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
