package muster.local;

import org.springframework.context.ApplicationContext;

/** The fictional task force "Safe Harbor" and its plan, entered through the same commands a person would send. */
class SafeHarbor {
    void sow(ApplicationContext context) {}
}
