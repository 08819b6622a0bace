/** Each agency's feed, published to a Kafka topic of its own where brokers are named. Without a setting nothing here runs. */
@NullMarked
package muster.disclosure.kafka;

import org.jspecify.annotations.NullMarked;
