// `nianbao/element` where a server renders the page: there is no element to be defined, and nothing to do.
export {};
