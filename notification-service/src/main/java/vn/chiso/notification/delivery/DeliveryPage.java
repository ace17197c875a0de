package vn.chiso.notification.delivery;

import java.util.List;

/** The shape of a page, for the contract. */
record DeliveryPage(List<DeliveryResponse> items, String next) {}
