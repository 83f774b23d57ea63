/**
 * One engine for SMS gateways that are reached over HTTP. A vendor is data: a {@link
 * dev.latchkey.delivery.sms.http.GatewayDescription} says where the gateway is, how it wants to be asked ({@link
 * dev.latchkey.delivery.sms.http.RequestTemplate}) and how to read what it says ({@link
 * dev.latchkey.delivery.sms.http.AnswerRule}). The engine knows nothing of Keycloak but that it is an {@link
 * dev.latchkey.delivery.SmsSender}; {@code HttpSmsGatewayFactory} makes a provider of it.
 */
package dev.latchkey.delivery.sms.http;
