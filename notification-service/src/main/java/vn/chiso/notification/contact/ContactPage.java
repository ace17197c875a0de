package vn.chiso.notification.contact;

import java.util.List;

/** The shape of a page, for the contract. */
record ContactPage(List<ContactResponse> items, String next) {}
