<?php
/**
 * Plugin Name: Coalition Map
 * Description: A map of partnerships against human trafficking, by a block or by the shortcode [coalition-map]. It keeps nothing, and asks no other site.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 *
 * Writes on output what the builder writes (demo/builder.html): nothing of it is stored in the post but its attributes, so
 * that KSES, which takes unknown tags from the posts of authors, has nothing to take.
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * What an attribute may be, as in the table of the README; another value is left out. The order is that of the snippet.
 */
function coalition_map_attributes() {
	return array(
		'src'       => '~^[\w-][\w.-]*(/[\w-][\w.-]*)*\.json( [\w-][\w.-]*(/[\w-][\w.-]*)*\.json)*$~D',
		'lang'      => '/^(en|es|fr-CA)$/D',
		'preset'    => '/^(us|us-ca|na)$/D',
		'focus'     => '/^[A-Z]{2}(-[A-Z]{2,3})?( [A-Z]{2}(-[A-Z]{2,3})?)*$/D',
		'country'   => '/^(US|CA|MX)$/D',
		'colour-by' => '/^([a-z-]+|program:[a-z0-9-]+)$/D',
		'breaks'    => '/^\d{1,6}( \d{1,6}){0,3}$/D',
		'programs'  => '/^[a-z0-9-]{1,80}( [a-z0-9-]{1,80})*$/D',
		'audience'  => '/^[a-z0-9-]{1,80}( [a-z0-9-]{1,80})*$/D',
		'layout'    => '/^(map|tiles)$/D',
		'upgrade'   => '/^(interaction|visible|idle|eager|never)$/D',
		'theme'     => '/^(light|dark)$/D',
	);
}

/** What stands in plain HTML, and the addresses of the data: written by the build from the registry of hotlines. */
function coalition_map_words() {
	static $words = null;
	if ( null === $words ) {
		$words = json_decode( file_get_contents( __DIR__ . '/words.json' ), true );
	}
	return $words;
}

/**
 * Writes the map: the same text as the builder, without its script, which WordPress adds to the page.
 *
 * @param array $given Attributes of the shortcode or of the block; what does not fit is left out.
 */
function coalition_map_render( $given ) {
	$words  = coalition_map_words();
	$folder = plugins_url( 'map/', __FILE__ );
	$chosen = array();
	foreach ( coalition_map_attributes() as $name => $pattern ) {
		$value = is_array( $given ) && isset( $given[ $name ] ) && is_string( $given[ $name ] ) ? $given[ $name ] : '';
		if ( strlen( $value ) <= 1000 && preg_match( $pattern, $value ) ) {
			$chosen[ $name ] = $value;
		}
	}
	$lang = isset( $chosen['lang'] ) ? $chosen['lang'] : coalition_map_lang();
	$all  = array( 'src' => isset( $chosen['src'] ) ? $chosen['src'] : $words['src'], 'lang' => $lang ) + $chosen;
	$text = '';
	foreach ( array_keys( coalition_map_attributes() ) as $name ) {
		if ( ! isset( $all[ $name ] ) || ( isset( $words['defaults'][ $name ] ) && $words['defaults'][ $name ] === $all[ $name ] ) ) {
			continue;
		}
		$value = 'src' === $name ? implode( ' ', array_map( function ( $file ) use ( $folder ) {
			return esc_url( $folder . $file );
		}, explode( ' ', $all[ $name ] ) ) ) : $all[ $name ];
		$text .= ' ' . $name . '="' . esc_attr( $value ) . '"';
	}
	$country = isset( $all['country'] ) ? $all['country'] : '';
	wp_enqueue_script( 'coalition-map' );
	return '<coalition-explorer' . $text . ">\n" . $words['first'][ $lang ][ $country ] . "\n</coalition-explorer>\n";
}

/** The language of the site, where it is one of the three; English else. */
function coalition_map_lang() {
	$locale = get_locale();
	return 0 === strpos( $locale, 'es' ) ? 'es' : ( 0 === strpos( $locale, 'fr' ) ? 'fr-CA' : 'en' );
}

add_action(
	'init',
	function () {
		wp_register_script( 'coalition-map', plugins_url( 'map/coalition-map.js', __FILE__ ), array(), null, true );
		add_shortcode( 'coalition-map', 'coalition_map_render' );
		$attributes = array();
		foreach ( array_keys( coalition_map_attributes() ) as $name ) {
			$attributes[ $name ] = array( 'type' => 'string', 'default' => '' );
		}
		wp_register_script(
			'coalition-map-block',
			plugins_url( 'block.js', __FILE__ ),
			array( 'wp-blocks', 'wp-element', 'wp-components', 'wp-block-editor' ),
			null,
			true
		);
		register_block_type( __DIR__, array( 'render_callback' => 'coalition_map_render', 'attributes' => $attributes ) );
	}
);

/** The script is a module; the browser compares it with the hash that the build knows. */
add_filter(
	'script_loader_tag',
	function ( $tag, $handle, $src ) {
		if ( 'coalition-map' !== $handle ) {
			return $tag;
		}
		$words = coalition_map_words();
		return '<script type="module" src="' . esc_url( $src ) . '" integrity="' . esc_attr( $words['integrity'] ) . '" crossorigin="anonymous"></script>' . "\n";
	},
	10,
	3
);
