/** The service as those see it who only have its address: over HTTP, by outcome. */
package muster.outside;
