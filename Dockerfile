# The command line in an image of its own: `docker build -t verslag .`, then `docker run --rm -v "$PWD:/minutes" verslag check`.
FROM node:24-alpine AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts=false --omit=optional --no-audit --no-fund
COPY . .
RUN npm run build && npm pack --ignore-scripts --pack-destination /

FROM node:24-alpine
# Git tells which versions were approved, and when a file was last changed.
RUN apk add --no-cache git
COPY --from=build /verslag-*.tgz /tmp/
# Not --global: npm 11 installs optional packages there in spite of --omit=optional (70 MB instead of 7).
RUN npm install --prefix /opt/verslag --ignore-scripts --omit=optional --no-audit --no-fund /tmp/verslag-*.tgz \
  && ln -s /opt/verslag/node_modules/.bin/verslag /usr/local/bin/verslag && rm -rf /tmp/verslag-*.tgz /root/.npm
USER node
WORKDIR /minutes
ENTRYPOINT ["verslag"]
CMD ["check"]
